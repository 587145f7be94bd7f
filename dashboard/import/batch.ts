import type { ImportReceiptFragment } from '@hitozukuri/hooks/tanstack';

/** One import as its receipt says. */
export type Batch = ImportReceiptFragment;
