import { describe, expect, it } from 'vitest';
import { DateInput, parseDay, today } from '../../../../subgraphs/shared/vocabulary/day.js';

describe('A day', () => {
  it.each(['2024-04-01', '2024-02-29', '２０２４-０４-０１', ' 2024-04-01 '])(
    'is read from %j',
    (text) => {
      expect(parseDay(text)).toBe(text.normalize('NFKC').trim());
    },
  );

  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-4-1', '20240401', '0000-01-01', ''])(
    'is not %j',
    (text) => {
      expect(parseDay(text)).toBeNull();
    },
  );

  it('that is refused as input says what is wanted, in both languages', () => {
    expect(() => DateInput.parseValue(20240401)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({
          code: 'DATE_NOT_UNDERSTOOD',
          came: '20240401',
          messageJa: expect.stringContaining('2024-04-01'),
        }),
      }),
    );
  });

  it('begins in Japan nine hours before it does at Greenwich', () => {
    expect(today(new Date('2026-03-31T14:59:59Z'))).toBe('2026-03-31');
    expect(today(new Date('2026-03-31T15:00:00Z'))).toBe('2026-04-01');
  });
});
