// Colleagues: a form for both of what somebody can be, an employee who receives guests and an account to sign in with.
import { byId, newId, onSubmit, options, show, showProblem, t } from './page.js';
import { api } from './session.js';
import { drawAccounts, drawEmployees } from './admin-people-lists.js';
import { instantAt, wallClock } from './time.js';

const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
let employees = [];
let accounts = [];
let editing = null;
let keys = { employee: newId(), account: newId() };

export function peoplePart() {
  const form = byId('person-form');
  onSubmit(form, byId('person-note'), async (fields) => {
    const roles = new FormData(form).getAll('roles');
    showLink(null);
    if (editing) {
      await api.put(`/employees/${editing.id}`, employeeOf(fields), editing.version);
    } else if (roles.length === 0) {
      show(byId('person-note'), 'warn', t('roleMissing'));
      return;
    } else {
      await add(fields, roles);
    }
    edit(null);
    show(byId('person-note'), 'good', t('saved'));
    await load();
  });
  byId('person-roles').addEventListener('change', drawForm);
  byId('person-new').onclick = () => edit(null);
  edit(null);
  return { load, draw };
}

/** The same keys until both are there, so that sending again makes nobody twice. */
async function add(fields, roles) {
  const personId = roles.includes('host')
    ? (await api.insist('/employees', employeeOf(fields), { 'Idempotency-Key': keys.employee })).id : null;
  const invited = await api.insist('/accounts', {
    email: fields.email, roles, personId, siteId: fields.siteId || null, language: fields.language,
    delivery: fields.delivery,
  }, { 'Idempotency-Key': keys.account });
  keys = { employee: newId(), account: newId() };
  showLink(invited.activationLink);
}

function employeeOf(fields) {
  const { firstName, lastName, email, phone, language, siteId, deputyId, absentUntil } = fields;
  return {
    firstName, lastName, email, phone: phone || null, language, siteId: siteId || null, deputyId: deputyId || null,
    absentUntil: absentUntil ? instantAt(absentUntil, '00:00', OWN_ZONE) : null,
  };
}

function showLink(link) {
  byId('person-link').hidden = !link;
  byId('person-link').querySelector('.secret').textContent = link ?? '';
}

async function load() {
  const [sites, ...both] = await Promise.all([api.get('/sites'), api.get('/employees'), api.get('/accounts')]);
  [employees, accounts] = both;
  const form = byId('person-form').elements;
  options(form.siteId, [['', '–'], ...sites.map((site) => [site.id, site.name])]);
  options(form.deputyId, [['', '–'], ...employees.map((one) => [one.id, `${one.firstName} ${one.lastName}`])]);
  draw();
}

function draw() {
  drawEmployees(employees, edit);
  drawAccounts(accounts, employees, async (work) => {
    try {
      showLink((await work())?.activationLink);
      await load();
    } catch (problem) {
      showProblem(byId('person-note'), problem);
    }
  });
}

function edit(employee) {
  const form = byId('person-form');
  editing = employee;
  form.reset();
  show(byId('person-note'), '', '');
  if (employee) {
    showLink(null);
    for (const name of ['firstName', 'lastName', 'email', 'phone', 'language', 'siteId', 'deputyId']) {
      form.elements[name].value = employee[name] ?? '';
    }
    form.elements.absentUntil.value = employee.absentUntil ? wallClock(employee.absentUntil, OWN_ZONE).date : '';
    form.elements.firstName.focus();
  }
  drawForm();
}

function drawForm() {
  const form = byId('person-form');
  const isHost = Boolean(editing) || new FormData(form).getAll('roles').includes('host');
  byId('person-title').dataset.t = editing ? 'changePerson' : 'addPerson';
  byId('person-title').textContent = t(byId('person-title').dataset.t);
  byId('person-roles').hidden = Boolean(editing);
  byId('delivery').hidden = Boolean(editing);
  byId('person-new').hidden = !editing;
  byId('host-fields').hidden = !isHost;
  form.elements.firstName.required = isHost;
}
