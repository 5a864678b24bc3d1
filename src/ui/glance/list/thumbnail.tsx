import { useEffect, useState } from 'preact/hooks';

/** A paper's picture from the cache. It says nothing that the title doesn't, so it has no words of its own. */
export function Thumbnail({ picture }: { picture: Blob }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(picture);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return <img class="thumbnail" src={address} alt="" width={160} height={84} decoding="async" />;
}
