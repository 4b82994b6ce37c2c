// What the tags need of a script: a form is sent once, the error summary takes the focus, a countdown counts, what
// changes is said. Every page works without it.
(function () {
  'use strict';

  var region;

  // One live region for the page, there before anything is said in it: readers do not hear one that comes with its text.
  function say(sentence) {
    region.textContent = '';
    window.setTimeout(function () { region.textContent = sentence; }, 100);
  }

  function label(button, text) {
    if (button.tagName === 'INPUT') {
      button.value = text;
    } else {
      button.textContent = text;
    }
  }

  // The button keeps the focus and stays in the form: a disabled one would lose both.
  function sendOnce() {
    document.addEventListener('submit', function (event) {
      var form = event.target;
      if (form.dataset.sent === 'true') {
        event.preventDefault();
        return;
      }
      var button = event.submitter;
      if (event.defaultPrevented || !button || !button.hasAttribute('data-once')) {
        return;
      }
      form.dataset.sent = 'true';
      button.dataset.label = button.tagName === 'INPUT' ? button.value : button.textContent;
      button.setAttribute('aria-disabled', 'true');
      say(button.dataset.once);
      // Its words change only after the browser has gathered the form: a button's own value is sent with it.
      window.setTimeout(function () { label(button, button.dataset.once); }, 0);
    });
    window.addEventListener('pageshow', function (event) {
      if (!event.persisted) {
        return;
      }
      region.textContent = '';
      document.querySelectorAll('form[data-sent]').forEach(function (form) {
        delete form.dataset.sent;
      });
      document.querySelectorAll('[data-once][aria-disabled]').forEach(function (button) {
        button.removeAttribute('aria-disabled');
        label(button, button.dataset.label);
      });
    });
  }

  function focusSummary() {
    var summary = document.getElementById('error-summary');
    if (!summary) {
      return;
    }
    summary.focus();
    // A link of the summary brings its field to the middle of the screen, with its label and its error in sight.
    summary.addEventListener('click', function (event) {
      var link = event.target.closest('a');
      var field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (field) {
        event.preventDefault();
        field.focus({ preventScroll: true });
        (field.closest('.field') || field).scrollIntoView({ block: 'center' });
      }
    });
  }

  // Counts in sight each second; says it twice in all: when little is left, and at the end.
  function countDown(box) {
    var left = Number(box.dataset.deadline) - Number(box.dataset.now);
    var little = Math.max(20, Number(box.dataset.seconds) || 120);
    var loaded = Date.now();
    var warned = false;
    var timer;

    function show() {
      if (!box.isConnected) {
        window.clearInterval(timer);
        return;
      }
      var seconds = Math.ceil((left - (Date.now() - loaded)) / 1000);
      if (seconds <= 0) {
        box.textContent = box.dataset.over;
        box.classList.add('countdown-over');
        window.clearInterval(timer);
        say(box.dataset.over);
        return;
      }
      var text = Math.floor(seconds / 60) + '\u00a0min\u00a0' + String(seconds % 60).padStart(2, '0') + '\u00a0s';
      box.textContent = box.dataset.left.replace('{0}', text);
      if (seconds <= little && !warned) {
        warned = true;
        box.classList.add('countdown-soon');
        say(box.dataset.warning);
      }
    }

    timer = window.setInterval(show, 1000);
    show();
  }

  // More time without leaving the page: what is typed, in the gateway's frame too, stays as it is.
  function moreTime() {
    document.addEventListener('submit', function (event) {
      var form = event.target;
      var box = form.closest('.hold-time');
      if (!box || form.dataset.sent) {
        return;
      }
      event.preventDefault();
      form.dataset.sent = 'true';
      fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) }).then(function (response) {
        return response.text().then(function (html) {
          var page = new DOMParser().parseFromString(html, 'text/html');
          var renewed = page.querySelector('.hold-time');
          var refused = page.getElementById('error-summary');
          var before = document.getElementById('error-summary');
          if (!renewed) {
            window.location.assign(response.url);
            return;
          }
          if (before) {
            before.remove();
          }
          box.replaceWith(document.adoptNode(renewed));
          renewed.querySelectorAll('.countdown').forEach(countDown);
          if (refused) {
            renewed.before(document.adoptNode(refused));
            focusSummary();
          } else {
            renewed.querySelector('[type=submit]').focus();
            say(renewed.dataset.said);
          }
        });
      }).catch(function () { form.submit(); });
    });
  }

  region = document.createElement('div');
  region.id = 'said';
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  document.body.appendChild(region);
  moreTime();
  sendOnce();
  focusSummary();
  document.querySelectorAll('.countdown[data-deadline]').forEach(countDown);
})();
