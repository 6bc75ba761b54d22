import { type FormEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button, CloseIcon } from '../../kit/index.ts';
import { say } from '../../language/index.ts';
import {
  checkLink,
  checkRemoval,
  distanceSaved,
  isStanding,
  type Link,
  type LinkRules,
  ropeUsed,
  sameLinks,
} from '../../links/index.ts';
import { touches, touchesWrong } from '../../task/index.ts';
import { usePlay, useSession } from './context.ts';
import { useGivenLinks } from './given.ts';
import { Term } from './glossary.ts';
import { useOnly } from './one-world.tsx';
import './link-list.css';

interface LinkRowProps {
  link: Link;
  saved: number;
  isNative: boolean;
  /** Whether its ends touch in the wrong fold. */
  isWrong: boolean;
  /** A link that stood when the level opened: whether it may be moved; null: one of the player's own. */
  standing: 'stays' | 'movable' | null;
}

function LinkRow({ link, saved, isNative, isWrong, standing }: LinkRowProps) {
  const { session } = usePlay();
  const only = useOnly();
  const isGiven = useGivenLinks();
  const isLit = useSession(({ hover }) => hover.link !== null && sameLinks([hover.link], [link]));
  const { setHover, removeLink } = session.actions;
  const name = link.join(' – ');
  const light = () => setHover({ node: null, link });
  const unlight = () => setHover({ node: null, link: null });

  return (
    <li
      className={isLit ? 'link-row link-row-lit' : 'link-row'}
      data-link={link.join('-')}
      onPointerEnter={light}
      onPointerLeave={unlight}
    >
      <span className="link-ends">{name}</span>
      {standing !== null && <span className="link-plate" aria-hidden="true" />}
      <span className="link-saves">
        {saved < link[1] - link[0] - 1 ? say`saves ${saved} more` : say`saves ${saved}`}
        {standing !== null && (
          <span className="link-standing">
            {standing === 'stays' ? say` · stands, and stays` : say` · stands, may be moved`}
          </span>
        )}
        {isWrong && only !== 'network' && <span className="link-stray"> {say`· fits the wrong fold`}</span>}
        {!isNative && only !== 'network' && <span className="link-stray"> {say`· do not touch in the target`}</span>}
      </span>
      {!isGiven && standing !== 'stays' && (
        <button
          type="button"
          className="icon-button"
          aria-label={say`Remove link ${name}`}
          onClick={() => removeLink(link)}
          onFocus={light}
          onBlur={unlight}
        >
          <CloseIcon />
        </button>
      )}
    </li>
  );
}

/** The residue a person typed, or null. */
function residueOf(text: string, n: number): number | null {
  return /^\d+$/.test(text) && Number(text) < n ? Number(text) : null;
}

interface LinkFormProps {
  rules: LinkRules;
  links: readonly Link[];
}

/** Two numbers and Add: how to link without a pointer. The chosen ends light up in every view. */
function LinkForm({ rules, links }: LinkFormProps) {
  const { setChosen, setHover, addLink } = usePlay().session.actions;
  const isFloors = useOnly() === 'network';
  const [texts, setTexts] = useState(['', '']);
  const first = useRef<HTMLInputElement>(null);
  const problemId = useId();

  const [from, to] = texts.map((text) => residueOf(text, rules.n));
  const problem = from === null || to === null ? null : checkLink(rules, links, from, to);

  function light(chosen: number | null, hovered: number | null) {
    setChosen(chosen);
    setHover({ node: hovered, link: null });
  }

  function type(end: 0 | 1, text: string) {
    const typed = end === 0 ? [text, texts[1]] : [texts[0], text];
    setTexts(typed);
    const ends = typed.map((each) => residueOf(each, rules.n));
    light(ends[0], end === 0 && ends[1] === null ? ends[0] : ends[1]);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (from === null || to === null || problem !== null) return;
    light(null, null);
    // Empty before the focus comes back: a field lights up what it holds.
    flushSync(() => setTexts(['', '']));
    addLink(from, to);
    const isLast = links.length + 1 >= rules.budget;
    if (isLast) document.querySelector<HTMLElement>('.run-button')?.focus();
    else first.current?.focus();
  }

  const field = (end: 0 | 1, label: string) => (
    <input
      ref={end === 0 ? first : undefined}
      className="number-field"
      type="number"
      inputMode="numeric"
      min={0}
      max={rules.n - 1}
      placeholder={end === 0 ? say`from` : say`to`}
      aria-label={label}
      aria-describedby={problem === null ? undefined : problemId}
      aria-invalid={problem !== null}
      value={texts[end]}
      onChange={(event) => type(end, event.target.value)}
      onFocus={() => light(from, end === 0 ? from : to)}
    />
  );

  return (
    <li className="link-slot">
      <form
        className="link-form"
        aria-label={say`Add a link by numbers`}
        onSubmit={submit}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) light(null, null);
        }}
      >
        {field(0, isFloors ? say`Link from floor, 0 to ${rules.n - 1}` : say`Link from bead, 0 to ${rules.n - 1}`)}
        <span aria-hidden="true">–</span>
        {field(1, isFloors ? say`Link to floor, 0 to ${rules.n - 1}` : say`Link to bead, 0 to ${rules.n - 1}`)}
        <button
          type="submit"
          className="small-button"
          disabled={from === null || to === null || problem !== null}
        >{say`Add`}</button>
      </form>
      {problem !== null && (
        <p className="link-problem" id={problemId} role="status">
          {problem.message}
        </p>
      )}
    </li>
  );
}

/** The links placed so far and, while there is one left, a slot that takes two numbers. */
export function LinkList({ onAttempts }: { onAttempts(): void }) {
  const links = useSession((state) => state.placing.now.links);
  const task = useSession((state) => state.level.task);
  const { rules } = task;
  const isGiven = useGivenLinks();
  const standingOf = (link: Link) =>
    !isStanding(rules, link) ? null : checkRemoval(rules, links, link) === null ? 'movable' : 'stays';

  return (
    <section className="links" aria-labelledby="links-title">
      <h3 className="panel-title" id="links-title">
        {say`Links`} <span className="links-count">{say`${links.length} of ${rules.budget}`}</span>
        {rules.rope !== undefined && (
          <span className="links-count">{say`rope ${rules.rope - ropeUsed(links)} of ${rules.rope} left`}</span>
        )}
        <Term term="saves">{say`saves?`}</Term>
        <Button kind="text" onPress={onAttempts}>{say`Attempts`}</Button>
      </h3>
      <ul className="link-rows">
        {links.map((link) => (
          <LinkRow
            key={link.join('-')}
            link={link}
            saved={distanceSaved(rules.n, links, link)}
            isNative={touches(task, link)}
            isWrong={touchesWrong(task, link)}
            standing={standingOf(link)}
          />
        ))}
        {links.length < rules.budget && !isGiven && <LinkForm rules={rules} links={links} />}
      </ul>
      {isGiven && (
        <p className="quiet-note">
          {links.length === 0 ? say`There are to be none here.` : say`They are given here, and stay as they are.`}
        </p>
      )}
    </section>
  );
}
