// Pieces of marked-up text in, the text as it would be seen out: blanks joined, cells, lines and
// paragraphs apart.

export class TextFlow {
  readonly #parts: string[] = [];
  #pending: '' | ' ' | '\t' | '\n' | '\n\n' = '';
  #empty = true;

  text(text: string, asIs: boolean): void {
    if (asIs) {
      this.#write(text.replace(/\r\n?/g, '\n'));
      return;
    }
    // HTML joins blanks, but not the no-break space.
    const joined = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (joined === '') return;
    const from = joined.startsWith(' ') ? 1 : 0;
    const to = joined.length - (joined.length > from && joined.endsWith(' ') ? 1 : 0);
    if (from === 1) this.#want(' ');
    if (to > from) this.#write(joined.slice(from, to));
    if (to < joined.length) this.#want(' ');
  }

  cell(): void {
    this.#want('\t');
  }

  line(): void {
    this.#want('\n');
  }

  paragraph(): void {
    this.#want('\n\n');
  }

  done(): string {
    return this.#parts.join('');
  }

  #want(gap: ' ' | '\t' | '\n' | '\n\n'): void {
    if (order.indexOf(gap) > order.indexOf(this.#pending)) this.#pending = gap;
  }

  #write(text: string): void {
    if (text === '') return;
    if (!this.#empty && this.#pending !== '') this.#parts.push(this.#pending);
    this.#pending = '';
    this.#empty = false;
    this.#parts.push(text);
  }
}

const order = ['', ' ', '\t', '\n', '\n\n'];
