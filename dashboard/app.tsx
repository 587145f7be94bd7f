/** The whole: who reads and how, the frame, and the page of the address. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { Route, Switch } from 'wouter';
import { Boundary } from './frame/boundary.tsx';
import { Frame } from './frame/frame.tsx';
import { Page } from './frame/page.tsx';
import { routes } from './pages.ts';
import { ReaderProvider, useReader } from './words/reader.tsx';

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 60_000, retry: 1, refetchOnWindowFocus: false } },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <ReaderProvider>
        <Localized />
      </ReaderProvider>
    </QueryClientProvider>
  );
}

function Localized() {
  const { settings } = useReader();
  return (
    <I18nProvider locale={settings.language === 'ja' ? 'ja-JP' : 'en-GB'}>
      <Frame>
        <Boundary>
          <Switch>
            {routes.map(({ address, page: Shown }) => (
              <Route key={address} path={address}>
                {(parameters) => <Shown {...(parameters as Record<string, string>)} />}
              </Route>
            ))}
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Boundary>
      </Frame>
    </I18nProvider>
  );
}

function NotFound() {
  const { words } = useReader();
  return (
    <Page title={words.states.notFound} printable={false}>
      {null}
    </Page>
  );
}
