import { describe, expect, it } from 'vitest';
import { choosePlace, type Place, reachable, withPlace } from './placing.ts';

const laptop = { id: 1, workArea: { x: 0, y: 24, width: 1440, height: 876 } };
const desk = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1400 } };
const size = { width: 1200, height: 800, maximized: false };
const onDesk: Place = { display: 2, x: 100, y: 60, ...size };
const onLaptop: Place = { display: 1, x: 10, y: 10, ...size };

describe('a window’s place', () => {
  it('is taken up again on the monitor where it stood last', () => {
    expect(choosePlace([onDesk, onLaptop], [laptop, desk])).toEqual({ x: 1540, y: 60, ...size });
  });

  it('is the one before on the monitor that is left, when the last one is gone', () => {
    expect(choosePlace([onDesk, onLaptop], [laptop])).toEqual({ x: 10, y: 34, ...size });
  });

  it('is in the middle of what is there, when no monitor of before is', () => {
    expect(choosePlace([onDesk], [laptop])).toEqual({ x: 120, y: 62, ...size });
    expect(choosePlace([{ ...onDesk, width: 2400, height: 1300 }], [laptop])).toEqual({
      ...laptop.workArea,
      maximized: false,
    });
  });

  it('moves along when the monitor stands elsewhere beside the others', () => {
    const left = { id: 2, workArea: { x: -2560, y: 0, width: 2560, height: 1400 } };
    expect(choosePlace([onDesk], [laptop, left])).toMatchObject({ x: -2460, y: 60 });
  });

  it('comes into sight when the monitor has become smaller', () => {
    const smaller = { id: 2, workArea: { x: 1440, y: 0, width: 1280, height: 700 } };
    expect(choosePlace([{ ...onDesk, x: 2000, y: 1000 }], [laptop, smaller])).toEqual({
      x: 1480,
      y: 0,
      width: 1200,
      height: 700,
      maximized: false,
    });
  });

  it('is nobody’s choice yet on a first start', () => {
    expect(choosePlace([], [laptop])).toBeNull();
  });

  it('is remembered for each monitor, the newest first', () => {
    const places = withPlace([onLaptop, onDesk], desk, { x: 1500, y: 5, ...size });
    expect(places).toEqual([{ display: 2, x: 60, y: 5, ...size }, onLaptop]);
    expect(choosePlace(places, [laptop, desk])).toEqual({ x: 1500, y: 5, ...size });
  });
});

describe('a window can be reached', () => {
  const screens = [laptop.workArea];
  it.each([
    ['inside', { x: 100, y: 100 }, true],
    ['mostly beyond the right edge, with its title still there', { x: 1350, y: 100 }, true],
    ['beyond the right edge', { x: 1400, y: 100 }, false],
    ['with its title above the screen', { x: 100, y: -20 }, false],
    ['with its title below the screen', { x: 100, y: 880 }, false],
  ])('%s', (_where, at, there) => {
    expect(reachable({ ...at, width: 800, height: 600 }, screens)).toBe(there);
  });
});
