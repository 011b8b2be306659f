/** What marks a clipboard whose text is for the team alone: the title of the article that it came from. */
const mark = 'application/x-groundcrew-internal';

export function markInternal(clipboard: DataTransfer, title: string): void {
  clipboard.setData(mark, title);
}

/** The title of the article; null where it is nobody's secret. */
export const internalTitle = (clipboard: DataTransfer): string | null => clipboard.getData(mark) || null;
