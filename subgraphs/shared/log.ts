/** Structured logs: one JSON line an event, to standard error, so that standard output stays for people. */
import { destination, type Logger, pino, stdTimeFunctions } from 'pino';

export type { Logger } from 'pino';

export function openLog(level: string, service: string): Logger {
  return pino(
    {
      level,
      base: { service },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // whatever is logged by accident, these never leave the process
      redact: {
        paths: [
          '*.password',
          '*.authorization',
          '*.cookie',
          'req.headers.authorization',
          'req.headers.cookie',
        ],
        remove: true,
      },
    },
    destination({ fd: 2, sync: true }),
  );
}
