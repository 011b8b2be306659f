/** Which window this page is in: `main`, or the name of one that was popped out. The shell writes it into the address. */
export const windowName: string = new URLSearchParams(location.search).get('window') ?? 'main';

export const isMainWindow = windowName === 'main';
