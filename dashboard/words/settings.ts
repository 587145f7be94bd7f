/** What a reader chose: language, calendar, colours. Kept on the device only. */
export interface Settings {
  readonly language: 'ja' | 'en';
  readonly calendar: 'era' | 'western';
  readonly theme: 'system' | 'light' | 'dark';
}

const key = 'hitozukuri-settings';

export function readSettings(): Settings {
  const language = navigator.language.startsWith('ja') ? 'ja' : 'en';
  const chosen = { language, calendar: 'era', theme: 'system' } as const;
  try {
    return { ...chosen, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Settings>) };
  } catch {
    return chosen;
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // a browser that keeps nothing still shows everything
  }
}

/** Tells the document, so that styles and screen readers know. */
export function applySettings({ language, theme }: Settings): void {
  const { documentElement } = document;
  documentElement.lang = language;
  if (theme === 'system') delete documentElement.dataset['theme'];
  else documentElement.dataset['theme'] = theme;
}
