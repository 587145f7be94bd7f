/** The column that makes a table of people countable: for its migration, and for an entity whose rows are told one by one. */
import { Property } from '@mikro-orm/decorators/legacy';

/** Random, so that nobody can work out what noise a number was told with. Below 2³¹: times a headcount it is still a whole number in JavaScript. */
const random = 'random(1, 2147483647)';

/** The column as a migration adds it: each record gets a key of its own, those that are there too. */
export const recordKeyColumn = `record_key int not null default ${random}`;

/** `recordKey`, which the database draws. */
export function RecordKey(): PropertyDecorator {
  return Property({ type: 'integer', defaultRaw: random }) as PropertyDecorator;
}
