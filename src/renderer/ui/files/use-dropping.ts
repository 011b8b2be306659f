import { type DragEvent, useState } from 'react';

/** Files that are dragged over a part of the screen and dropped there. */
export function useDropping(onFiles: (files: readonly File[], from: DataTransfer) => void) {
  const [dropping, setDropping] = useState(false);
  return {
    dropping,
    props: {
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave: () => setDropping(false),
      onDrop(event: DragEvent) {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setDropping(false);
        onFiles([...event.dataTransfer.files], event.dataTransfer);
      },
    },
  };
}
