// Every way in which an input can lose something, by its stable code: what happened and how to mend
// it. E- means that something could not be read, W- that all was read but a look is worth while.

export const codes = {
  'E-INPUT-UNREADABLE': [
    'The file cannot be opened or read.',
    'Check that it is there and that you may read it; the rest of the run is not affected.',
  ],
  'E-INPUT-MISSING': [
    'A path on the list of files is not there.',
    'Correct the list, or leave the path out.',
  ],
  'E-INPUT-NOT-A-FILE': [
    'It is a device, a socket or a pipe inside of a folder.',
    'Name it on the command line if it really is to be read.',
  ],
  'E-SYMLINK-OUTSIDE': [
    'A symbolic link leads out of the folder that was given; it was not followed.',
    'Name its target on the command line if it is to be read.',
  ],
  'W-SYMLINK-FOLDER': [
    'A symbolic link to a folder was not followed: what is inside of the given folder is read at its own place.',
    'Nothing to do, or name the folder on the command line.',
  ],
  'E-FORMAT-UNKNOWN': [
    'The content is none of the formats that isnad reads.',
    'Name the format with --input-format, or convert the file; `isnad inspect` shows what was seen.',
  ],
  'E-FORMAT-BROKEN': [
    'The file is of a known format but cannot be read.',
    'Open it in its own program and save it again.',
  ],
  'E-FORMAT-ENCRYPTED': ['The file or member is encrypted.', 'Remove the password and try again.'],
  'W-FORMAT-NAME': [
    'The name promises another format than the content is in; the content was believed.',
    'Nothing to do, or force a format with --input-format.',
  ],
  'E-ENCODING-INVALID': [
    'Bytes stand for nothing in the encoding, and --strict-encoding was given.',
    'Name the right encoding with --encoding, or leave --strict-encoding out.',
  ],
  'W-ENCODING-DAMAGED': [
    'Bytes stand for nothing in the encoding; they were read as U+FFFD.',
    'Name the right encoding with --encoding if the text looks wrong.',
  ],
  'W-ENCODING-GUESSED': [
    'Nothing declares the encoding, and the bytes do not leave it beyond doubt.',
    'Name the encoding with --encoding if the text looks wrong.',
  ],
  'W-ENCODING-CONFLICT': [
    'The declared encoding does not fit the bytes; the bytes were believed.',
    'Name the encoding with --encoding if the text looks wrong.',
  ],
  'W-ENCODING-MIXED': [
    'A record is in another encoding than the rest of its file; it was read in its own.',
    'Name the encoding with --encoding if the text looks wrong.',
  ],
  'W-SURROGATES': [
    'Lone surrogates (halves of a letter) were replaced by U+FFFD.',
    'Nothing to do; the source was damaged before.',
  ],
  'W-EMPTY': [
    'There is no text.',
    'Nothing to do if the source is empty; else check the columns or fields.',
  ],
  'E-RECORD-BROKEN': [
    'A record cannot be read; those after it were.',
    'Look at the place that is named, and mend the record.',
  ],
  'E-RECORD-NO-TEXT': [
    'A record has no text in the field that should hold it.',
    'Name the field with --text-col; `isnad inspect` shows which there are.',
  ],
  'E-NO-TEXT-FIELD': [
    'No column or field looks like the text of a document.',
    'Name it with --text-col; `isnad inspect` shows which there are.',
  ],
  'E-DOCUMENT-TOO-LONG': [
    'A document is longer than allowed and was not read.',
    'Split it, or allow more with --max-document.',
  ],
  'E-LINE-TOO-LONG': [
    'A line, row or value is longer than allowed and was skipped.',
    'Check that the file is of the format it was taken for, or allow more with --max-line.',
  ],
  'E-FILE-TOO-LARGE': [
    'A file that must be read as a whole is larger than allowed.',
    'Allow more with --max-file, or split it.',
  ],
  'E-JSON-TOO-DEEP': [
    'A JSON record has more levels inside of each other than allowed.',
    'Allow more with --max-json-depth if the record is genuine.',
  ],
  'W-JSON-PATH-EMPTY': [
    'Nothing in the file stands at the path that --json-path names.',
    'Correct the path: /articles/* are the elements of the list "articles".',
  ],
  'E-CSV-QUOTE': [
    'A quotation mark in a table is never closed; the row was skipped and reading went on at the next line.',
    'Close the quotation mark at the place that is named.',
  ],
  'W-CSV-RAGGED': [
    'A row has more or fewer cells than the head of its table.',
    'Look at the row: its cells may have moved.',
  ],
  'W-CSV-HEADER': [
    'Two columns have the same name, or one has none; they were renamed.',
    'Give each column its own name, or name columns by their number.',
  ],
  'E-XML-BROKEN': [
    'The XML is not well-formed; what could be read was.',
    'Ask the sender for a whole file.',
  ],
  'W-XML-ENTITY': [
    'An entity that the document defines or leaves undefined was not expanded.',
    'Nothing to do; isnad never expands entities of documents.',
  ],
  'E-XML-VOCABULARY': [
    'The XML is no RSS, Atom, RDF, NewsML or NITF.',
    'Convert it to one of these, or to JSON lines.',
  ],
  'W-HTML-DEEP': [
    'A page has more elements inside of each other than allowed; it was read without looking for the article.',
    'Allow more with --max-html-depth if the page is genuine.',
  ],
  'W-HTML-FALLBACK': [
    'No article was found on the page; the text of the whole page was taken.',
    'Look at the text: it may hold menus and captions.',
  ],
  'W-PDF-DEGRADED': [
    'The text of a PDF is reconstructed from placed letters: words and their order may be wrong.',
    'Use the source of the PDF where there is one.',
  ],
  'E-PDF-NO-TEXT': [
    'The PDF has no text: its pages are pictures.',
    'Run it through text recognition (OCR) first.',
  ],
  'E-PDF-PAGE': [
    'A page of a PDF could not be read; the others were.',
    'Open the PDF in a viewer and save it again.',
  ],
  'E-TRUNCATED': [
    'The packed file ends too early; what stood before the cut was used and marked.',
    'Fetch the file again.',
  ],
  'E-PACKED-BROKEN': [
    'Packed bytes are damaged; what stood before the damage was used and marked.',
    'Fetch the file again.',
  ],
  'W-TRAILING-GARBAGE': [
    'Bytes behind the end of the packed data are nothing that isnad knows; they were left out.',
    'Nothing to do if the file was padded; else fetch it again.',
  ],
  'E-UNPACKED-TOO-LARGE': [
    'A container unpacks to more bytes than allowed; the rest was not read.',
    'Allow more with --max-unpacked if the container is honest.',
  ],
  'E-RATIO': [
    'Packed data unpacks to so much more that it looks like an attack; the rest was not read.',
    'Allow more with --max-ratio if the container is honest.',
  ],
  'E-TOO-MANY-ENTRIES': [
    'A container has more members than allowed; the rest was not read.',
    'Allow more with --max-entries.',
  ],
  'E-TOO-DEEP': [
    'There are more containers inside of each other than allowed.',
    'Allow more with --max-depth.',
  ],
  'E-ZIP-OVERLAP': [
    'Members of a zip share the same bytes, as in an attack; the later one was not read.',
    'Pack the files again.',
  ],
  'W-MEMBER-NAME': [
    'A member has a name that leads out of the container; it was read, but is nowhere written under that name.',
    'Nothing to do.',
  ],
  'W-MEMBER-SKIPPED': ['A member is a link or a device and holds no text.', 'Nothing to do.'],
  'E-CHECKSUM': [
    'The bytes do not fit the checksum that came with them; they were used and marked.',
    'Fetch the file again.',
  ],
  'E-WARC-RECORD': [
    'A WARC record is broken (head, length or end); reading went on at the next record.',
    'Fetch the file again, or check the tool that wrote it.',
  ],
  'E-WARC-DIGEST': [
    'The digest of a WARC record does not fit its bytes; they were used and marked.',
    'Fetch the file again.',
  ],
  'E-WARC-GARBAGE': [
    'Bytes between WARC records are no record; reading went on at the next record.',
    'Fetch the file again.',
  ],
  'W-WARC-REVISIT': [
    'A revisit record says that the page had not changed; its text is at the record that it names.',
    'Nothing to do.',
  ],
  'W-WARC-STATUS': ['A response has another status than 200 and was left out.', 'Nothing to do.'],
  'W-WARC-MEDIA': [
    'A response is a picture, a script or another thing without text and was left out.',
    'Nothing to do.',
  ],
  'E-HTTP-BROKEN': [
    'The answer of the server inside of a WARC record is cut or broken; what could be read was.',
    'Fetch the page again.',
  ],
  'W-DATE-UNUSABLE': [
    'The date of publication cannot be understood or does not exist; it was kept as written and not used.',
    'Correct it in the source, or give a day for all with --published.',
  ],
} as const satisfies Record<string, readonly [meaning: string, mend: string]>;

export type Code = keyof typeof codes;

/** What a code means and how to mend it, for help and for reports. */
export function explainCode(code: Code): { readonly meaning: string; readonly mend: string } {
  const [meaning, mend] = codes[code];
  return { meaning, mend };
}

/** True for codes that say that something was lost. */
export function isLoss(code: Code): boolean {
  return code.startsWith('E-');
}
