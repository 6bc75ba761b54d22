import { say } from './language/index.ts';

function link(text: string, href: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.textContent = text;
  element.href = href;
  return element;
}

/** The same address once more. */
function loadAgain(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say`Load again`;
  button.addEventListener('click', () => window.location.reload());
  return button;
}

/** How browsers, and the code that fetches parts of the program, say that a file did not come. */
const NOT_ARRIVED = /import(ed|ing) a? ?module|preload CSS/i;

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (!NOT_ARRIVED.test(text)) return text;
  return say`A part of the program did not arrive. Is the connection up? After an update, loading it again is enough. (${text})`;
}

/**
 * What stands on the page when nothing else can: the reason and the ways on. Made of plain elements, because whatever makes others may be what
 * failed.
 */
export function troublePage(error: unknown): HTMLElement {
  const page = document.createElement('main');
  page.className = 'start';
  const title = document.createElement('h1');
  title.textContent = say`Skipfold could not start`;
  const reason = document.createElement('p');
  reason.setAttribute('role', 'alert');
  reason.textContent = reasonOf(error);
  const ways = document.createElement('p');
  ways.append(
    loadAgain(),
    ' or ',
    link(say`start without what is saved`, './?fresh'),
    say`, which leaves it as it is and takes the first level.`,
  );
  page.append(title, reason, ways);
  return page;
}
