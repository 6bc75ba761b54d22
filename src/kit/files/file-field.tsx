import { useId } from 'react';
import './file-field.css';

interface FileFieldProps {
  label: string;
  /** Which files are offered, in the words of `accept`. */
  accept: string;
  /** Several at once. */
  isMany?: boolean;
  /** The files that were chosen, one at least; the field is empty again, so that the same file can be chosen anew. */
  onFiles(files: readonly File[]): void;
}

/** Opens files of the visitor's own. */
export function FileField({ label, accept, isMany = false, onFiles }: FileFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="file-field"
        type="file"
        accept={accept}
        multiple={isMany}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
