/** The page on which one chooses whom of the demo people to be: plain HTML, no script, no password. */
import { demoPeople } from './people.js';

/** `action` is where a choice is posted, with the person's id behind. */
export function signInPage(action: string): string {
  const choices = demoPeople.map(
    ({ id, ja, en }) => `
        <li>
          <form method="post" action="${action}/${id}">
            <button type="submit">${ja} <span lang="en">${en}</span></button>
          </form>
        </li>`,
  );
  return `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>デモ用サインイン — 人づくりデータハブ</title>
    <link rel="stylesheet" href="/plain-page.css" />
  </head>
  <body>
    <main>
      <h1>デモ用サインイン <span lang="en">Demo sign-in</span></h1>
      <p id="note" class="notice">
        ここに並ぶ利用者はすべて架空です。役割ごとの見え方を試すためのもので、パスワードはありません。本番では使えません。
        <span lang="en">Everybody listed here is invented, to try what each role sees. There is no password, and it is not for production.</span>
      </p>
      <h2 id="choose">だれとしてサインインしますか <span lang="en">Whom do you want to be?</span></h2>
      <ul aria-labelledby="choose" aria-describedby="note">${choices.join('')}
      </ul>
      <p><a href="/">サインインせずに戻る <span lang="en">Back without signing in</span></a></p>
    </main>
  </body>
</html>
`;
}
