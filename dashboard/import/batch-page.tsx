/** One import from its receipt to its end: what is wrong, what it changes, what the sender may do now. */
import { useImportBatchDetailQuery } from '@hitozukuri/hooks/tanstack';
import { useEffect, useState } from 'react';
import { OnlyFor } from '../account/only-for.tsx';
import { importers } from '../account/roles.ts';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import type { Batch } from './batch.ts';
import { Difference } from './difference.tsx';
import { Findings } from './findings.tsx';
import { HowRead } from './how-read.tsx';
import { Receipt } from './receipt.tsx';
import { isBusy } from './status.tsx';
import { Steps } from './steps.tsx';
import { WhatNow } from './what-now.tsx';

/** Between two questions how far it is. */
const between = 700;

export function BatchPage({ code }: { readonly code: string }) {
  const { words } = useReader();
  const [fileName, setFileName] = useState<string>();
  return (
    <Page title={fileName ?? words.import.title}>
      <OnlyFor roles={importers}>
        {() => <FollowedBatch code={code} called={setFileName} />}
      </OnlyFor>
    </Page>
  );
}

interface FollowedBatchProps {
  readonly code: string;
  readonly called: (fileName: string) => void;
}

function FollowedBatch({ code, called }: FollowedBatchProps) {
  const { words } = useReader();
  const asked = useImportBatchDetailQuery({
    variables: { id: code },
    staleTime: 0,
    refetchInterval: ({ state }) => {
      const batch = state.data?.data.importBatch;
      return batch && isBusy(batch.status) ? between : false;
    },
  });
  const fileName = asked.data?.data.importBatch?.fileName;
  useEffect(() => {
    if (fileName) called(fileName);
  }, [fileName, called]);
  return (
    <ShowAsked of={asked}>
      {({ importBatch }) =>
        importBatch ? <Shown batch={importBatch} /> : <Empty says={words.import.notFound} />
      }
    </ShowAsked>
  );
}

function Shown({ batch }: { readonly batch: Batch }) {
  const { code, status, errors, warnings } = batch;
  const done = !isBusy(status) && status !== 'INTERRUPTED';
  return (
    <>
      <Steps status={status} />
      <WhatNow batch={batch} />
      {done && (
        <>
          {errors > 0 && <Findings code={code} severity="ERROR" all={errors} />}
          {warnings > 0 && <Findings code={code} severity="WARNING" all={warnings} />}
          {errors === 0 && status !== 'CANCELLED' && <Difference batch={batch} />}
          <HowRead batch={batch} />
        </>
      )}
      <Receipt batch={batch} />
    </>
  );
}
