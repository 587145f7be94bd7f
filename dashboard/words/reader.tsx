/** How the hub speaks to this reader: words, numbers, dates and years in the chosen language and calendar. */
import { words as enumWords } from '@hitozukuri/hooks/words';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en.ts';
import { ja, type Words } from './ja.ts';
import { applySettings, keepSettings, readSettings, type Settings } from './settings.ts';

type EnumName = keyof typeof enumWords;

export interface Reader {
  readonly settings: Settings;
  readonly set: (change: Partial<Settings>) => void;
  readonly words: Words;
  readonly number: (value: number, decimals?: number) => string;
  /** 0.917 as 91.7 %. */
  readonly percent: (share: number) => string;
  /** A fiscal year: 令和6年度, 2024年度, FY2024, or FY Reiwa 6. */
  readonly year: (year: number) => string;
  /** The same where there is little room: R6, 2024. */
  readonly shortYear: (year: number) => string;
  /** An ISO date. */
  readonly date: (iso: string) => string;
  /** An instant as PostgreSQL or ISO 8601 writes it: day and minute in Japan. */
  readonly instant: (at: string) => string;
  /** What an enum value is called. */
  readonly called: (type: EnumName, value: string | null | undefined) => string;
  /** The Japanese or the English name of a thing that has both. */
  readonly name: (thing: { readonly nameJa: string; readonly nameEn: string }) => string;
  readonly title: (thing: { readonly titleJa: string; readonly titleEn: string }) => string;
}

function readerOf(settings: Settings): Omit<Reader, 'set'> {
  const { language, calendar } = settings;
  const japanese = language === 'ja';
  const place = japanese ? 'ja-JP' : 'en-GB';
  const withCalendar = calendar === 'era' ? `${place}-u-ca-japanese` : `${place}-u-ca-gregory`;
  const date = new Intl.DateTimeFormat(withCalendar, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
    ...(calendar === 'era' && { era: 'long' }),
  });
  const time = new Intl.DateTimeFormat(withCalendar, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Tokyo',
    ...(calendar === 'era' && { era: 'long' }),
  });
  const eraYear = new Intl.DateTimeFormat(`${place}-u-ca-japanese`, {
    era: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const shortEraYear = new Intl.DateTimeFormat('en-u-ca-japanese', {
    era: 'narrow',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const percent = new Intl.NumberFormat(place, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const firstDay = (year: number) => new Date(Date.UTC(year, 3, 1));
  return {
    settings,
    words: japanese ? ja : en,
    number: (value, decimals = 0) =>
      new Intl.NumberFormat(place, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(value),
    percent: (share) => percent.format(share),
    year: (year) => {
      const written = calendar === 'era' ? eraYear.format(firstDay(year)) : String(year);
      if (!japanese) return calendar === 'era' ? `FY ${written}` : `FY${written}`;
      return calendar === 'era' ? `${written}度` : `${written}年度`;
    },
    shortYear: (year) => {
      if (calendar === 'western') return String(year);
      const parts = shortEraYear.formatToParts(firstDay(year));
      const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
      return `${part('era')}${part('year') || part('relatedYear')}`;
    },
    date: (iso) => date.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    instant: (at) => {
      const day = new Date(at.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
      return Number.isNaN(day.getTime()) ? at : time.format(day);
    },
    called: (type, value) => {
      const both = value
        ? (enumWords[type] as Record<string, { en: string; ja: string } | undefined>)[value]
        : undefined;
      return both?.[language] ?? value ?? '';
    },
    name: ({ nameJa, nameEn }) => (japanese ? nameJa : nameEn),
    title: ({ titleJa, titleEn }) => (japanese ? titleJa : titleEn),
  };
}

const ReaderContext = createContext<Reader | undefined>(undefined);

export function ReaderProvider({ children }: { readonly children: ReactNode }) {
  const [settings, choose] = useState(readSettings);
  useEffect(() => applySettings(settings), [settings]);
  const reader = useMemo<Reader>(
    () => ({
      ...readerOf(settings),
      set: (change) =>
        choose((before) => {
          const after = { ...before, ...change };
          keepSettings(after);
          return after;
        }),
    }),
    [settings],
  );
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('useReader outside of ReaderProvider');
  return reader;
}
