// room: src/renderer/ui/PoisonImage.tsx
// refused by: lint
// rule: a11y/useAltText
export const Picture = () => <img src="claim.png" />;
