import type { Listing } from '../network-facts.ts';
import { accountPictures } from './account.ts';
import { appPictures } from './app.ts';
import { businessPictures } from './business.ts';
import { depositPictures } from './deposits.ts';
import type { Drawing } from './layouts.ts';
import { moneyPictures } from './money.ts';
import { networkPictures } from './networks.ts';
import { tradingPictures } from './trading.ts';
import { verificationPictures } from './verification.ts';
import { withdrawalPictures } from './withdrawals.ts';

/** Every picture of the help centre. */
export function allPictures(listings: readonly Listing[]): Drawing[] {
  return [
    ...appPictures(),
    ...accountPictures(),
    ...verificationPictures(),
    ...depositPictures(),
    ...withdrawalPictures(),
    ...tradingPictures(),
    ...moneyPictures(),
    ...businessPictures(),
    ...networkPictures(listings),
  ];
}
