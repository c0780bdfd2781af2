// What isnad itself failed with on a document in, the message of E-DEFECT out: kind and place of the
// fault, never its own message, which may hold words of the document.

export function defectMessage(cause: unknown): string {
  return `isnad failed on the document: ${whereFailed(cause)}.`;
}

function whereFailed(cause: unknown): string {
  if (!(cause instanceof Error)) return 'something that is no error was thrown';
  const place = /([\w.-]+\.[jt]s):(\d+)/.exec(cause.stack?.slice(cause.message.length) ?? '');
  return place ? `${cause.name} in ${place[1]}, line ${place[2]}` : cause.name;
}
