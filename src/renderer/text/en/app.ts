/** Texts of the frame. */
export const app = {
  name: 'Groundcrew',
};
