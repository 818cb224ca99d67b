// Who receives guests, and who can sign in.
import { byId, chip, make, t } from './page.js';
import { api } from './session.js';
import { askFirst } from './dialogs.js';
import { stamp } from './time.js';

const name = (employee) => `${employee.firstName} ${employee.lastName}`.trim();

export function drawEmployees(employees, edit) {
  const deputy = (employee) => employees.find((one) => one.id === employee.deputyId);
  byId('employee-list').replaceChildren(...employees.map((employee) => make('li', {},
    make('div', {}, make('b', {}, name(employee)), make('br'), make('small', { class: 'quiet' }, [
      employee.email, employee.phone,
      deputy(employee) ? t('deputyIs', name(deputy(employee))) : t('noDeputy'),
      away(employee),
    ].filter(Boolean).join(' · '))),
    button('change', name(employee), '', () => edit(employee)))));
}

/** Now, or soon. */
function away({ absentFrom, absentUntil }) {
  if (!absentUntil || Date.parse(absentUntil) <= Date.now()) {
    return '';
  }
  return absentFrom && Date.parse(absentFrom) > Date.now()
    ? t('awayFrom', stamp(absentFrom), stamp(absentUntil)) : t('awayUntil', stamp(absentUntil));
}

/** @param run does the work, shows its problem or the link it brought, and reads the lists again */
export function drawAccounts(accounts, employees, run) {
  byId('account-list').replaceChildren(...accounts.map((account) => {
    const person = employees.find((one) => one.id === account.personId);
    return make('li', {},
      make('div', {}, make('b', {}, person ? name(person) : account.email), make('br'),
        make('small', { class: 'quiet' },
          [account.email, ...account.roles.map((role) => t(`role.${role}`)), named(account, accounts)]
            .filter(Boolean).join(' · '))),
      state(account),
      make('div', { class: 'actions' }, ...deeds(account, run)));
  }));
}

/** Who let somebody sign, and when. */
function named(account, accounts) {
  const by = accounts.find((one) => one.id === account.signatoryBy);
  return by ? t('signatoryBy', by.email, stamp(account.signatoryAt)) : '';
}

function state(account) {
  if (account.disabled) {
    return chip('bad', 'cross', t('account.disabled'));
  }
  return account.activated ? chip('good', 'check', t('account.active')) : chip('warn', 'clock', t('account.invited'));
}

function deeds(account, run) {
  const path = `/accounts/${account.id}`;
  const able = (disabled) => () => api.patch(path, { disabled }, account.version);
  return [
    account.activated || account.disabled ? null : button('linkAgain', account.email, '',
      () => run(() => api.post(`${path}/activation-link`, { delivery: 'by-hand' }))),
    account.activated ? button('unlock', account.email, '', () => run(() => api.post(`${path}/unlock`))) : null,
    account.secondFactor ? button('removeFactor', account.email, 'danger', () => askFirst(
      t('removeFactorTitle', account.email), t('removeFactorText'), t('removeFactor'),
      () => run(() => api.remove(`${path}/second-factor`)))) : null,
    account.disabled ? button('enable', account.email, '', () => run(able(false)))
      : button('disable', account.email, 'danger', () => askFirst(
        t('disableTitle', account.email), t('disableText'), t('disable'), () => run(able(true)))),
  ];
}

function button(key, whom, kind, work) {
  return make('button', {
    type: 'button', class: `small ${kind}`, 'aria-label': `${t(key)}: ${whom}`, onclick: work }, t(key));
}
