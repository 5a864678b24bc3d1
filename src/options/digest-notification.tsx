import { say } from '../browser/words.ts';
import { NotAllowed } from './not-allowed.tsx';
import type { SectionProps } from './section-props.ts';
import { Switch } from './switch.tsx';

interface Props extends SectionProps {
  readonly isAllowed: boolean | undefined;
  readonly allow: () => Promise<boolean>;
}

/** Whether a digest that comes is told of. */
export function DigestNotification({ isAllowed, allow, ...props }: Props) {
  return (
    <>
      <Switch
        {...props}
        onChange={(changes) => {
          if (isAllowed !== true && changes.notifyDigest) void allow();
          return props.onChange(changes);
        }}
        name="notifyDigest"
        label={say('settings_digest_notify')}
      />
      {props.settings.notifyDigest && isAllowed === false && <NotAllowed allow={allow} />}
    </>
  );
}
