import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimal,
  fiscalYear,
  held,
  Noted,
  optional,
  plannedNumber,
  type Reader,
  Refused,
  text,
  wholeNumber,
} from '../../../../subgraphs/shared/import/cells.js';
import { organizationCode } from '../../../../subgraphs/shared/import/organizations.js';
import { AbsenceReason } from '../../../../subgraphs/shared/vocabulary/count.js';
import { checkDigitOf } from '../../../../subgraphs/shared/vocabulary/organization-code.js';

/** The same characters full-width, as people type them with the Japanese input method on. */
const wide = (plain: string) =>
  plain.replaceAll(/[!-~]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
const spaces = fc.stringMatching(/^[ \t\u3000]{0,3}$/);
const width = fc.constantFrom((plain: string) => plain, wide);
const whole = fc.nat({ max: 2_147_483_647 });

const codeOf = (read: Reader<unknown>, cell: string) => {
  const value = read(cell);
  return value instanceof Refused ? value.code : value;
};

describe('wholeNumber', () => {
  it('reads any number in any width, with or without commas, unit and spaces', () => {
    fc.assert(
      fc.property(
        whole,
        fc.boolean(),
        fc.constantFrom('', '人', '名', ' 人'),
        width,
        spaces,
        (value, grouped, unit, written, around) => {
          const plain = grouped ? value.toLocaleString('en-US') : String(value);
          expect(wholeNumber()(around + written(plain) + unit + around)).toBe(value);
        },
      ),
    );
  });

  it('answers a whole number or a reason for any text at all, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (cell) => {
        const value = wholeNumber()(cell);
        expect(value instanceof Refused || Number.isInteger(value)).toBe(true);
      }),
    );
  });

  it.each(['-1', '1.5', '1,23', '12,3456', '1e3', '一二三', '40程度', '#N/A', '1 2 3 x', '0x10'])(
    'refuses %s',
    (cell) => expect(codeOf(wholeNumber(), cell)).toBe('NOT_A_WHOLE_NUMBER'),
  );

  it('keeps its bounds, the integer of the database included', () => {
    expect(codeOf(wholeNumber({ least: 1, most: 99 }), '100')).toBe('NUMBER_OUT_OF_RANGE');
    expect(codeOf(wholeNumber(), '2147483648')).toBe('NUMBER_OUT_OF_RANGE');
    expect(codeOf(wholeNumber(), '9'.repeat(400))).toBe('NUMBER_OUT_OF_RANGE');
  });
});

describe('held', () => {
  const read = held(wholeNumber());

  it.each(['-', '－', '−', '‐', '–', '—', '―', 'ー', 'ｰ', ' - '])('takes %s as not held', (cell) =>
    expect(read(cell)).toBe(AbsenceReason.NOT_HELD),
  );

  it.each(['X', 'x', 'Ｘ'])('takes %s as hidden', (cell) =>
    expect(read(cell)).toBe(AbsenceReason.SUPPRESSED),
  );

  it.each(['', ' ', '\u3000', '…'])('takes %j as not known', (cell) =>
    expect(read(cell)).toBe(AbsenceReason.NOT_KNOWN),
  );

  it('makes zero of 0 only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4 }), (cell) => {
        fc.pre(!/^[\s]*0+[\s]*[人名]?$/.test(cell.normalize('NFKC')));
        expect(read(cell)).not.toBe(0);
      }),
    );
    expect(read('０')).toBe(0);
  });

  it('says all that it would take when it takes nothing', () => {
    expect(codeOf(read, '多数')).toBe('NOT_A_COUNT');
  });
});

describe('plannedNumber', () => {
  it.each([
    ['40', { value: 40, approximate: false, printed: '40' }],
    ['４０ 程度', { value: 40, approximate: true, printed: '４０ 程度' }],
    ['約40名程度', { value: 40, approximate: true, printed: '約40名程度' }],
    ['若干名', { value: null, approximate: true, printed: '若干名' }],
    ['0', { value: 0, approximate: false, printed: '0' }],
  ])('reads %s and keeps it as it came', (cell, planned) => {
    expect(plannedNumber(cell)).toEqual(planned);
  });

  it('refuses what is no number of posts', () => {
    expect(codeOf(plannedNumber, '未定')).toBe('NOT_A_PLANNED_NUMBER');
  });
});

describe('decimal', () => {
  it.each([
    ['3.5', 3.5],
    ['３．５倍', 3.5],
    ['25', 25],
  ])('reads %s', (cell, value) => expect(decimal()(cell)).toBe(value));

  it('refuses a word, and with optional takes a dash as none', () => {
    expect(codeOf(decimal(), '約3')).toBe('NOT_A_DECIMAL');
    expect(optional(decimal())('－')).toBeNull();
  });
});

describe('organizationCode', () => {
  const members = new Map([
    ['111007', 'さいたま市'],
    ['112011', '川越市'],
    ['112038', '川口市'],
    ['112411', '鶴ヶ島市'],
  ]);
  const successors = new Map([['112267', { name: '鳩ヶ谷市', successor: '112038' }]]);
  const read = organizationCode({ members, successors });

  it('takes six digits, or five without the check digit, in any width', () => {
    for (const cell of ['111007', '11100', '１１１００７', ' 11100 ']) {
      expect(read(cell)).toBe('111007');
    }
  });

  it('tells the right code of every wrong check digit', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), fc.integer({ min: 1, max: 9 }), (number, off) => {
        const five = String(number).padStart(5, '0');
        const right = checkDigitOf(five);
        const wrong = String((Number(right) + off) % 10);
        expect(read(five + wrong)).toEqual(
          new Refused('ORGANIZATION_CHECK_DIGIT_WRONG', { right: five + right }),
        );
      }),
    );
  });

  it('tells an organisation that is no member from a code that is none', () => {
    expect(codeOf(read, '131016')).toBe('ORGANIZATION_NOT_A_MEMBER');
    for (const cell of ['1.12E+05', '1110070', '1110']) {
      expect(codeOf(read, cell)).toBe('ORGANIZATION_CODE_MALFORMED');
    }
    expect(codeOf(read, '')).toBe('CELL_EMPTY');
  });

  it('takes a name, however it is written, and says that a code is surer', () => {
    for (const cell of ['鶴ヶ島市', '鶴ケ島市', '鶴が島市', ' ﾂﾙ']) {
      if (cell.includes('ﾂﾙ')) expect(codeOf(read, cell)).toBe('ORGANIZATION_NAME_UNKNOWN');
      else
        expect(read(cell)).toEqual(new Noted('112411', 'ORGANIZATION_BY_NAME', { code: '112411' }));
    }
  });

  it('takes a former organisation for the one that took it up, and says so', () => {
    const succeeded = new Noted('112038', 'ORGANIZATION_SUCCEEDED', {
      former: '鳩ヶ谷市',
      successor: '112038 川口市',
    });
    expect(read('112267')).toEqual(succeeded);
    expect(read('鳩ケ谷市')).toEqual(succeeded);
  });
});

describe('fiscalYear', () => {
  it.each([
    ['令和4年度', 2022],
    ['Ｒ４', 2022],
    ['平成31年度', 2019],
    ['２０２２', 2022],
  ])('reads %s', (cell, year) => expect(fiscalYear(cell)).toBe(year));

  it.each(['令和', '22', '昨年度'])('refuses %s', (cell) =>
    expect(codeOf(fiscalYear, cell)).toBe('FISCAL_YEAR_NOT_UNDERSTOOD'),
  );
});

describe('text', () => {
  it('keeps what came, old forms of characters included, but for the spaces around it', () => {
    expect(text({ longest: 10 })('\u3000髙﨑 ①㈱ ')).toBe('髙﨑 ①㈱');
  });

  it('counts characters as people do', () => {
    expect(text({ longest: 2 })('𠮷𠮷')).toBe('𠮷𠮷');
    expect(codeOf(text({ longest: 2 }), '𠮷𠮷𠮷')).toBe('TEXT_TOO_LONG');
  });
});
