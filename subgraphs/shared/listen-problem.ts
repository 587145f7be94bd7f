/** Why the gateway cannot listen, in a sentence that says what to do. */

/** Nothing when the error is about something else. */
export function listenProblem(
  error: unknown,
  { host, port }: { readonly host: string; readonly port: number },
): string | undefined {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case 'EADDRINUSE':
      return `ポート ${port} は使用中です。ほかのプログラムを止めるか、別のポートを指定してください。 / Port ${port} is already in use. Stop the other program or choose another port.`;
    case 'EACCES':
      return `ポート ${port} を開く権限がありません。1024 以上のポートを指定してください。 / You may not listen on port ${port}. Choose one from 1024 up.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `このマシンに ${host} というアドレスはありません。 / This machine has no address ${host}.`;
    default:
      return undefined;
  }
}
