// The back-office by keyboard. One-key shortcuts never play while somebody writes, and can be switched off (WCAG 2.1.4);
// the choice is kept in this browser. Everything they do, a link or a button does too.
(function () {
  'use strict';

  var KEPT = 'guichet.keys';
  var dialog = document.getElementById('keys');
  var opener = document.getElementById('keys-open');
  var choice = document.getElementById('keys-on');
  var going = null;

  function kept() {
    try {
      return window.localStorage.getItem(KEPT) !== 'off';
    } catch (noStorage) {
      return true;
    }
  }

  function keep(on) {
    document.documentElement.classList.toggle('keys-off', !on);
    try {
      window.localStorage.setItem(KEPT, on ? 'on' : 'off');
    } catch (noStorage) {
      // Kept for this page only.
    }
  }

  function writing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  }

  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll('main tbody a.row-link'));
  }

  function step(by) {
    var links = rows();
    if (!links.length) {
      return false;
    }
    var row = document.activeElement.closest('tr');
    var at = links.findIndex(function (link) { return row && row.contains(link); });
    var next = at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, at + by));
    links[next].focus();
    return true;
  }

  function send(target) {
    var form = target.closest('form') || document.querySelector('main form');
    var button = form && form.querySelector('.button-primary:not(:disabled)');
    if (button) {
      button.click();
    }
  }

  function stopGoing() {
    window.clearTimeout(going);
    going = null;
  }

  function oneKey(event) {
    if (going !== null) {
      stopGoing();
      var link = document.querySelector('.office-menu [data-go="' + CSS.escape(event.key.toLowerCase()) + '"]');
      if (link) {
        window.location.assign(link.href);
      }
      return true;
    }
    switch (event.key) {
      case '/':
        document.getElementById('office-search').focus();
        return true;
      case '?':
        dialog.showModal();
        return true;
      case 'g':
        going = window.setTimeout(stopGoing, 1500);
        return true;
      case 'j':
        return step(1);
      case 'k':
        return step(-1);
      default:
        return false;
    }
  }

  // PrimeFaces' table keeps Enter for itself, even on a link in a row.
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && event.target.matches('main tbody a')) {
      event.stopPropagation();
    }
  }, true);

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && event.ctrlKey && !event.altKey) {
      event.preventDefault();
      send(event.target);
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey || dialog.open || !choice.checked || writing(event.target)) {
      return;
    }
    if (oneKey(event)) {
      event.preventDefault();
    }
  });

  choice.checked = kept();
  keep(choice.checked);
  choice.addEventListener('change', function () { keep(choice.checked); });
  opener.hidden = false;
  opener.addEventListener('click', function () { dialog.showModal(); });
})();
