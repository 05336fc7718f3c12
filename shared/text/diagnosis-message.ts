/** What a response of a destination means, in sentences. */
import { type Diagnosis, type FixPlace, FIX_PLACES } from '../domain/forward/diagnosis.ts';
import type { Text } from './en.ts';

export interface DiagnosisMessage {
  /** One whole sentence. */
  readonly headline: string;
  /** What the other side says itself; null where it says no more than the headline. */
  readonly detail: string | null;
  readonly fix: string;
  /** Where the fix is, with the name of the button that leads there; null where there is no such place. */
  readonly place: { readonly id: FixPlace; readonly label: string } | null;
}

/** @param name of the destination */
export function diagnosisMessage(
  { diagnoses, platformErrors }: Pick<Text, 'diagnoses' | 'platformErrors'>,
  diagnosis: Diagnosis,
  name: string,
): DiagnosisMessage {
  const { status, errorText, place } = diagnosis;
  const shownPlace = place === null ? null : { id: place, label: diagnoses.places[place] };
  const shownStatus = status === null ? '' : String(status);
  if (diagnosis.code === 'platform') {
    const { platform, code, said } = diagnosis.platformError;
    const { message, fix } = platformErrors.errors[code];
    return {
      headline: message,
      detail: platformErrors.said(platformErrors.platforms[platform], said),
      fix,
      place: shownPlace,
    };
  }
  const { code } = diagnosis;
  const texts = diagnoses.codes[code];
  const names = { name, status: shownStatus, quote: errorText?.quote ?? '' };
  const said = errorText === null ? null : (errorText.message ?? (isQuoted(code) ? null : errorText.quote));
  return {
    headline: texts.headline(names),
    detail: said === null ? null : diagnoses.says(name, said),
    fix: texts.fix,
    place: shownPlace,
  };
}

/** Whether its headline quotes the response already. */
function isQuoted(code: Diagnosis['code']): boolean {
  return code === 'error_text' || code === 'delivered_error_text';
}

/** The place that a link names; null for any other text. */
export function fixPlaceOf(text: string | null): FixPlace | null {
  return FIX_PLACES.find((place) => place === text) ?? null;
}
