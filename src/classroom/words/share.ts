import { say } from '../../language/index.ts';
import type { Missing } from '../model/missing.ts';

/** Handing out a lesson. */
export const SHARE = {
  title: say`Hand it out`,
  download: say`Download lesson`,
  downloadOpen: say`Download for students`,
  openNote: (address: string) =>
    say`The file for students has no notes and no right answers. They open it at ${address}`,
  missing: say`Before you hand it out:`,
  missingWhat: (what: Missing, step: number | null) => {
    if (step === null) return what === 'title' ? say`The lesson has no title.` : say`The lesson has no step.`;
    const told: Record<Missing, string> = {
      title: say`has no title`,
      content: say`shows nothing and asks nothing`,
      ask: say`has a question without words`,
      option: say`has an empty option`,
    };
    return say`Step ${step + 1} ${told[what]}.`;
  },
  studentAddress: say`Address for students`,
  studentNote: say`The whole lesson is in it, without your notes and the right answers.`,
  tooLong: (length: number, most: number) =>
    say`The lesson is too long for an address: ${length} characters, at most ${most}. Shorten its texts, or give students their file, which is below.`,
  qr: say`QR code of the address for students`,
  qrLarge: say`Show it large`,
  close: say`Close`,
  qrDense: (cells: number, most: number) =>
    say`Too fine to be read from a wall: ${cells} cells from edge to edge, and a phone at the back of a classroom makes out about ${most}. From a screen or a sheet close by it is read. For the wall shorten the lesson’s texts, or hand out the file for students.`,
  qrTooLong: say`The address is too long for a QR code that cameras read. Copy it to where your class finds its links, shorten the lesson’s texts, or hand out the file for students.`,
  presentIt: say`Present it`,
  guideIt: say`Guide`,
  tryIt: say`Try it as a student`,
  fileNote: say`Keep the lesson file: only it has the right answers, which mark the reports.`,
} as const;
