/** A form whose inputs stand one under the other. What is wrong in it is said by the form, not by the browser. */
import type { FormHTMLAttributes } from 'react';
import { Rows, type RowsProps } from './Rows.tsx';

interface FormRowsProps
  extends
    Omit<FormHTMLAttributes<HTMLFormElement>, 'className' | 'style'>,
    Pick<RowsProps, 'gap' | 'width'> {}

export function FormRows({ gap, width, children, ...rest }: FormRowsProps) {
  return (
    <form noValidate {...rest}>
      <Rows gap={gap} width={width}>
        {children}
      </Rows>
    </form>
  );
}
