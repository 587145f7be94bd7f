/** As much of a browser as a sign-in needs: it keeps cookies by host, as their flags say, and follows redirects. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Every Set-Cookie on the way here. */
  readonly set: readonly string[];
}

export interface Browser {
  visit(url: string, init?: RequestInit): Promise<Page>;
  cookies(url: string): string;
  /** Takes over the cookies of a host, as a thief would. */
  steal(from: Browser, url: string): void;
}

export function openBrowser(): Browser {
  const jar = new Map<string, Map<string, string>>();
  const of = (url: string) => {
    const { host } = new URL(url);
    const cookies = jar.get(host) ?? new Map<string, string>();
    jar.set(host, cookies);
    return cookies;
  };
  const cookies = (url: string) =>
    [...of(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (url: string, line: string) => {
    const [pair = '', ...flags] = line.split(/; */);
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    const gone = flags.some((flag) => /^max-age=0$|^expires=thu, 01 jan 1970/i.test(flag));
    if (gone || value === '') of(url).delete(name);
    else of(url).set(name, value);
  };
  return {
    cookies,
    steal: (from, url) => {
      for (const pair of from.cookies(url).split('; ')) keep(url, pair);
    },
    async visit(first, init = {}) {
      const set: string[] = [];
      let url = first;
      let how = init;
      for (let steps = 0; steps < 12; steps += 1) {
        const answer = await fetch(url, {
          ...how,
          redirect: 'manual',
          headers: { cookie: cookies(url), ...how.headers },
        });
        for (const line of answer.headers.getSetCookie()) {
          set.push(line);
          keep(url, line);
        }
        const next = answer.headers.get('location');
        if (answer.status < 300 || answer.status >= 400 || next === null) {
          const text = await answer.text();
          return { url, status: answer.status, headers: answer.headers, text, set };
        }
        await answer.body?.cancel();
        url = new URL(next, url).href;
        how = {};
      }
      throw new Error(`redirected in circles, last to ${url}`);
    },
  };
}
