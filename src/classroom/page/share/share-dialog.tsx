import { Button, CopyField, Dialog, LONGEST_ADDRESS } from '../../../kit/index.ts';
import type { Lesson } from '../../model/lesson.ts';
import { missingIn } from '../../model/missing.ts';
import { readyIdOf } from '../../model/ready.ts';
import { SHARE } from '../../words/share.ts';
import { useAddresses, wholeAddress } from './addresses.ts';
import { downloadForStudents, downloadLesson } from './download-lesson.ts';
import { QrCode } from './qr-code.tsx';
import './share.css';

interface ShareDialogProps {
  lesson: Lesson;
  /** Its name, where it comes with the program: then its addresses are short. */
  ready?: string;
  onClose(): void;
}

/** One address for the class, its QR code, and the teacher's own ways in. */
export function ShareDialog({ lesson, ready, onClose }: ShareDialogProps) {
  const missing = missingIn(lesson);
  const short = ready ?? readyIdOf(lesson);
  const addresses = useAddresses(lesson, short);
  const isFit = (fragment: string) => fragment.length <= LONGEST_ADDRESS;
  const whole = (fragment: string) => wholeAddress(lesson, fragment);
  return (
    <Dialog title={SHARE.title} onClose={onClose}>
      {missing.length > 0 && (
        <div className="lesson-problem">
          <p>{SHARE.missing}</p>
          <ul>
            {missing.map(({ step, what }) => (
              <li key={`${step} ${what}`}>{SHARE.missingWhat(what, step)}</li>
            ))}
          </ul>
        </div>
      )}
      {missing.length === 0 && addresses !== null && (
        <>
          {isFit(addresses.student) ? (
            <>
              <CopyField label={SHARE.studentAddress} text={whole(addresses.student)} />
              {short === null && <p className="quiet-note">{SHARE.studentNote}</p>}
              <QrCode text={whole(addresses.student)} />
            </>
          ) : (
            <p>{SHARE.tooLong(addresses.student.length, LONGEST_ADDRESS)}</p>
          )}
          <div className="lesson-row">
            {isFit(addresses.student) && (
              <a className="small-button" href={addresses.student}>
                {SHARE.tryIt}
              </a>
            )}
            {isFit(addresses.present) && (
              <>
                <a className="small-button" href={addresses.present}>
                  {SHARE.presentIt}
                </a>
                <a className="small-button" href={addresses.guide}>
                  {SHARE.guideIt}
                </a>
              </>
            )}
          </div>
        </>
      )}
      {ready === undefined && (
        <>
          <div className="lesson-row">
            <Button onPress={() => downloadLesson(lesson)}>{SHARE.download}</Button>
            {missing.length === 0 && <Button onPress={() => downloadForStudents(lesson)}>{SHARE.downloadOpen}</Button>}
          </div>
          <p className="quiet-note">{SHARE.fileNote}</p>
          {missing.length === 0 && <p className="quiet-note">{SHARE.openNote(whole('#/lesson'))}</p>}
        </>
      )}
    </Dialog>
  );
}
