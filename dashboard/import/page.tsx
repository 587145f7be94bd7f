/** 取込: choose a form, send files, and find the earlier ones. */
import { useImportFormsQuery } from '@hitozukuri/hooks/tanstack';
import { OnlyFor } from '../account/only-for.tsx';
import { importers } from '../account/roles.ts';
import { useAddressed } from '../frame/address.ts';
import { ShowAsked } from '../frame/asked.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { FileStep } from './file-step.tsx';
import { FormStep } from './form-step.tsx';

export function ImportPage() {
  const { words } = useReader();
  return (
    <Page title={words.import.title} lead={words.import.lead} printable={false}>
      <OnlyFor roles={importers}>
        {({ organization }) => <Importing organization={organization} />}
      </OnlyFor>
    </Page>
  );
}

function Importing({ organization }: { readonly organization: string | null }) {
  const [form, setForm] = useAddressed('form', '');
  const asked = useImportFormsQuery();
  return (
    <>
      <ShowAsked of={asked}>
        {({ importForms }) => (
          <div className="pair import-steps">
            <FormStep forms={importForms ?? []} chosen={form} choose={setForm} />
            <FileStep form={form || null} />
          </div>
        )}
      </ShowAsked>
      <EarlierImports ownOnly={organization !== null} forms={asked.data?.data.importForms ?? []} />
    </>
  );
}
