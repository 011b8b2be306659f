import { createContext } from 'react';

/** Whose conversation is read here; null: nobody's in particular. */
export const CustomerHere = createContext<string | null>(null);
