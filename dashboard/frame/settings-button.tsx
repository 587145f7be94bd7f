/** Language, calendar and colours, in a dialog beside the name. */
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useReader } from '../words/reader.tsx';
import type { Settings } from '../words/settings.ts';

export function SettingsButton() {
  const { words, settings, set } = useReader();
  const { settings: say } = words;
  return (
    <DialogTrigger>
      <Button className="button button-quiet">{say.title}</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="settings">
          {({ close }) => (
            <>
              <Heading slot="title">{say.title}</Heading>
              <Radios<Settings['language']>
                name="language"
                label={say.language}
                value={settings.language}
                options={[
                  ['ja', '日本語'],
                  ['en', 'English'],
                ]}
                choose={(language) => set({ language })}
              />
              <Radios<Settings['calendar']>
                name="calendar"
                label={say.calendar}
                value={settings.calendar}
                options={[
                  ['era', say.era],
                  ['western', say.western],
                ]}
                choose={(calendar) => set({ calendar })}
              />
              <Radios<Settings['theme']>
                name="theme"
                label={say.theme}
                value={settings.theme}
                options={[
                  ['system', say.system],
                  ['light', say.light],
                  ['dark', say.dark],
                ]}
                choose={(theme) => set({ theme })}
              />
              <Button className="button" onPress={close}>
                {say.close}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface RadiosProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly choose: (value: Value) => void;
}

function Radios<Value extends string>({ name, label, value, options, choose }: RadiosProps<Value>) {
  return (
    <fieldset className="radios">
      <legend>{label}</legend>
      {options.map(([option, said]) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => choose(option)}
          />
          {said}
        </label>
      ))}
    </fieldset>
  );
}
