/** The way to a destination: straight, or through a proxy of the person. Its login is never shown again. */
import { Button, Group, NumberInput, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { readPastedProxy } from '../../../shared/domain/forward/pasted-proxy.ts';
import { PROXY_KINDS } from '../../../shared/domain/forward/proxy.ts';
import { Dim } from '../../ui/Dim.tsx';
import { Note } from '../../ui/Note.tsx';
import { Rows } from '../../ui/Rows.tsx';
import type { Draft } from '../../ui/use-draft.ts';
import { useText } from '../../ui/text-context.ts';
import type { DestinationValues } from './destination-values.ts';
import { isLoginKept, type ProxyLoginValues, type ProxyValues, withPastedProxy } from './proxy-values.ts';

interface ProxyFieldsProps {
  readonly draft: Draft<DestinationValues>;
}

export function ProxyFields({ draft }: ProxyFieldsProps) {
  const messages = useText().destinations.proxy;
  const { proxy } = draft.values.rules;
  const change = (part: Partial<ProxyValues>): void => {
    draft.change((before) => ({ rules: { ...before.rules, proxy: { ...before.rules.proxy, ...part } } }));
  };
  return (
    <Rows width="text">
      <SegmentedControl
        aria-label={messages.kind}
        data={PROXY_KINDS.map((kind) => ({ value: kind, label: messages.kinds[kind] }))}
        value={proxy.kind}
        onChange={(kind) => {
          change({ kind: PROXY_KINDS.find((each) => each === kind) ?? 'direct' });
        }}
      />
      {proxy.kind !== 'direct' && (
        <>
          <Group align="flex-start">
            <TextInput
              w={320}
              label={messages.host}
              description={messages.hostHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder="proxy.example.com"
              spellCheck={false}
              value={proxy.host}
              error={draft.errorOf('rules.proxy.host')}
              onPaste={(event) => {
                const pasted = readPastedProxy(event.clipboardData.getData('text'));
                if (pasted === null) return;
                event.preventDefault();
                draft.change((before) => {
                  const filled = withPastedProxy(before.rules.proxy, before.proxyLogin, pasted);
                  return {
                    rules: { ...before.rules, proxy: filled.proxy },
                    proxyLogin: filled.proxyLogin,
                  };
                });
              }}
              onChange={(event) => {
                change({ host: event.currentTarget.value });
              }}
              onBlur={() => {
                draft.leave('rules.proxy.host');
              }}
            />
            <NumberInput
              w={120}
              label={messages.port}
              clampBehavior="none"
              allowNegative={false}
              value={proxy.port}
              error={draft.errorOf('rules.proxy.port')}
              onChange={(port) => {
                change({ port });
              }}
              onBlur={() => {
                draft.leave('rules.proxy.port');
              }}
            />
          </Group>
          <LoginFields draft={draft} />
          {proxy.kind === 'http' && <Dim as="div">{messages.httpNote}</Dim>}
          <Note tone="quiet">{messages.privateNote}</Note>
        </>
      )}
    </Rows>
  );
}

function LoginFields({ draft }: ProxyFieldsProps) {
  const messages = useText().destinations.proxy;
  const { proxyLogin: login } = draft.values;
  const change = (part: Partial<ProxyLoginValues>): void => {
    draft.change((before) => ({ proxyLogin: { ...before.proxyLogin, ...part } }));
  };
  const isKept = isLoginKept(login, draft.values.rules.proxy);
  const placeholder = isKept ? messages.kept : messages.noLogin;
  return (
    <>
      <Group align="flex-start">
        <TextInput
          w={220}
          label={messages.username}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          value={login.username}
          error={draft.errorOf('proxyLogin.username')}
          onChange={(event) => {
            change({ username: event.currentTarget.value });
          }}
          onBlur={() => {
            draft.leave('proxyLogin.username');
          }}
        />
        <PasswordInput
          w={220}
          label={messages.password}
          placeholder={placeholder}
          autoComplete="off"
          value={login.password}
          error={draft.errorOf('proxyLogin.password')}
          onChange={(event) => {
            change({ password: event.currentTarget.value });
          }}
          onBlur={() => {
            draft.leave('proxyLogin.password');
          }}
        />
      </Group>
      {isKept && (
        <div>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => {
              change({ isForgotten: true, username: '', password: '' });
            }}
          >
            {messages.forget}
          </Button>
        </div>
      )}
      {login.isForgotten && login.username === '' && <Dim as="div">{messages.removed}</Dim>}
      {login.state === 'unreadable' && login.username === '' && <Note tone="bad">{messages.unreadable}</Note>}
    </>
  );
}
