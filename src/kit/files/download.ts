/** Lets the browser save some content under a name. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The browser has taken the content by the next turn; some only begin to read it there.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The same for a text. @param type its media type: `text/csv`, `application/json`, `image/svg+xml` */
export function downloadText(name: string, text: string, type: string): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
