import { useEffect, useState } from 'preact/hooks';
import { type RuleDraft, ruleInAddress } from '../../domain/rules/rule-in-address.ts';

interface Proposal {
  readonly draft: RuleDraft | undefined;
  /** Tells one proposal from the next. */
  readonly number: number;
}

/** The rule that the page's address proposes: "#rule=…", also when it comes to a page that is open. */
export function useProposedRule(): Proposal {
  const [proposal, setProposal] = useState<Proposal>(() => ({ draft: ruleInAddress(location.hash), number: 0 }));
  useEffect(() => {
    const look = (): void => {
      const draft = ruleInAddress(location.hash);
      if (draft) setProposal(({ number }) => ({ draft, number: number + 1 }));
    };
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return proposal;
}
