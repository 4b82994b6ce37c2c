// Card payment: asks the gateway's frame for a temporary token when «Payer maintenant» is pressed, believes only that
// frame, takes its first answer only, and sends our form once.
(function () {
  'use strict';

  var LIMIT = 15000;
  var form = document.getElementById('paymentForm');
  var frame = document.getElementById('card-fields');
  if (!form || !frame) {
    return;
  }
  var key = document.getElementById('dataKey');
  var button = document.getElementById('pay');
  var error = document.getElementById('card-error');
  var origin = frame.dataset.origin;
  var label = button.value;
  var waiting = null;
  var sent = false;

  function rest(sentence) {
    window.clearTimeout(waiting);
    waiting = null;
    button.disabled = false;
    button.value = label;
    if (sentence) {
      error.textContent = sentence;
      frame.focus();
    }
  }

  function sentences(codes) {
    var said = [];
    if (codes.indexOf('943') >= 0) { said.push(error.dataset.number); }
    if (codes.indexOf('944') >= 0) { said.push(error.dataset.expiry); }
    if (codes.indexOf('945') >= 0) { said.push(error.dataset.code); }
    if (codes.indexOf('940') >= 0 || codes.indexOf('942') >= 0) { said.push(error.dataset.profile); }
    return said.length ? said.join(' ') : error.dataset.other;
  }

  function answered(event) {
    if (event.origin !== origin || event.source !== frame.contentWindow || typeof event.data !== 'string') {
      return;
    }
    var answer;
    try {
      answer = JSON.parse(event.data);
    } catch (notJson) {
      return;
    }
    var codes = [].concat(answer.responseCode || []).map(String);
    if (codes.indexOf('942') >= 0 && waiting === null && !sent) {
      // Said by itself on loading: the gateway refuses this site.
      error.textContent = error.dataset.profile;
      return;
    }
    if (waiting === null || sent) {
      return;
    }
    if (codes.length === 1 && codes[0] === '001' && typeof answer.dataKey === 'string' && answer.dataKey) {
      window.clearTimeout(waiting);
      waiting = null;
      sent = true;
      key.value = answer.dataKey;
      // The disabled button would not be sent: a field of its name tells the server which button it was.
      var pressed = document.createElement('input');
      pressed.type = 'hidden';
      pressed.name = button.name;
      pressed.value = label;
      form.appendChild(pressed);
      form.submit();
    } else {
      rest(sentences(codes));
    }
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waiting !== null || sent) {
      return;
    }
    error.textContent = '';
    button.disabled = true;
    button.value = button.dataset.once;
    waiting = window.setTimeout(function () { rest(error.dataset.late); }, LIMIT);
    frame.contentWindow.postMessage('tokenize', origin);
  });

  window.addEventListener('message', answered);
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      // Back from the page behind: the order may be paid by now, so the server decides what is shown.
      window.location.reload();
    }
  });
})();
