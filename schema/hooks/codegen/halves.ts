/** "English. / 日本語。" without the full stops. */
export function halves(description: string | null | undefined): {
  readonly en: string;
  readonly ja: string;
} {
  const text = (description ?? '').replaceAll(/\s+/g, ' ').trim();
  const at = text.lastIndexOf(' / ');
  return {
    en: text.slice(0, at).replace(/\.$/, ''),
    ja: text.slice(at + 3).replace(/。$/, ''),
  };
}
