import { z } from 'zod';
import { limits } from './limits.ts';

export const Tag = z.string().trim().min(1).max(limits.tagCharacters);
