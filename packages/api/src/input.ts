// The kinds of input that calls are made of, each bounded.

import { z } from 'zod';
import { Command, documentTypes, identifier, type DocumentType } from '@siklus/workflow';

/** A budget year. */
export const year = z.int().min(2000).max(2100);

/** A month 1..12. */
export const month = z.int().min(1).max(12);

/** The code of an OPD or of a unit. */
export const agency = identifier(40).min(1);

/** A dotted code of a master list. */
export const code = z.string().regex(/^[0-9X]{1,6}(\.[0-9X]{1,6}){0,9}$/);

/** The id of a paper. */
export const id = identifier(64).min(1);

/** The idempotency key of a request, made by the client. */
export const key = identifier(64).min(8);

/** A document type by name. */
export const type = z.enum(documentTypes as [DocumentType, ...DocumentType[]]); // the register is not empty

/** A day as a screen showed it. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Words to look for. */
export const words = z.string().trim().max(100);

/** Where a page begins: the cursor of the page before. */
export const cursor = identifier(200).optional();

/** The name of a state, an office or the like. */
export const name = identifier(40);

/** How many rows a page has; 200 at most. */
export const limit = z.int().min(1).max(200).default(50);

/** A command on a paper: `version` is the version that the screen shows. */
export const order = z.strictObject({ key, id, version: z.int().min(1), command: Command });
