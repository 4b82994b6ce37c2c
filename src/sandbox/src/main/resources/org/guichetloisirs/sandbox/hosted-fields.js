'use strict';

(() => {
  const form = document.getElementById('card');
  const boxes = Array.from(form.querySelectorAll('input'));
  const codeOf = { pan: '943', exp: '944', cvd: '945' };
  const hasList = boxes.length > 1;

  const failure = (code, message) => ({
    responseCode: hasList ? [code] : code, dataKey: '', errorMessage: message, bin: '',
  });

  const isAllowed = (origin) => /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(origin)
    || form.dataset.origins.split(' ').includes(origin);

  // Groups of four and MM/YY, when the site asks for them.
  const group = (box) => {
    const digits = box.value.replace(/\D/g, '');
    if (box.name === 'pan' && form.dataset.groupPan === 'true') {
      box.value = digits.replace(/(\d{4})(?=\d)/g, '$1 ');
    } else if (box.name === 'exp' && form.dataset.groupExp === 'true') {
      box.value = digits.length > 2 ? `${digits.slice(0, 2)}/${digits.slice(2, 4)}` : digits;
    }
  };

  const mark = (codes) => boxes.forEach((box) => {
    if (codes.includes(codeOf[box.name])) {
      box.setAttribute('aria-invalid', 'true');
    } else {
      box.removeAttribute('aria-invalid');
    }
  });

  const tokenize = async (origin) => {
    const typed = { id: form.dataset.profile, parent: origin };
    boxes.forEach((box) => { typed[box.name] = box.value; });
    try {
      const reply = await fetch('token', {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(typed),
      });
      if (!reply.ok) {
        return failure('941', 'Error creating token');
      }
      return await reply.json();
    } catch (error) {
      return failure('941', 'Error creating token');
    }
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  boxes.forEach((box) => box.addEventListener('input', (event) => {
    box.removeAttribute('aria-invalid');
    // While somebody deletes, or types in the middle, the text is left alone.
    if (box.selectionStart === box.value.length && !(event.inputType || '').startsWith('delete')) {
      group(box);
    }
  }));

  if (window.parent === window) {
    return;
  }
  if (form.dataset.known !== 'true') {
    window.parent.postMessage(JSON.stringify(failure('942', 'Invalid profile id or source domain')), '*');
  }
  window.addEventListener('message', async (event) => {
    if (event.source !== window.parent || (event.data !== 'tokenize' && event.data !== '')) {
      return;
    }
    let reply;
    if (form.dataset.known !== 'true') {
      reply = failure('940', 'Invalid profile id');
    } else if (!isAllowed(event.origin)) {
      reply = failure('942', 'Invalid profile id or source domain');
    } else {
      reply = await tokenize(event.origin);
    }
    mark([].concat(reply.responseCode));
    window.parent.postMessage(JSON.stringify(reply), event.origin);
  });
})();
