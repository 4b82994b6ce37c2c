// The settings of the town: the browser's own picker beside each colour, and samples that follow what is written. Which
// colours can be read is decided by the server alone: it makes the samples' sheet, and puts the nearest that can in it.
(function () {
  'use strict';

  var HEX = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i;
  var fields = document.querySelectorAll('[data-colour]');
  var note = document.getElementById('preview-note');
  var sheet = document.querySelector('link[data-preview]');
  var folder = sheet.dataset.preview;
  var waiting = null;

  function hex(field) {
    var written = HEX.exec(field.value.trim());
    if (!written) {
      return null;
    }
    var digits = written[1].length === 6 ? written[1] : written[1].replace(/./g, '$&$&');
    return '#' + digits.toLowerCase();
  }

  function say(sentence) {
    if (note.textContent !== sentence) {
      note.textContent = sentence;
    }
  }

  function compare(colours) {
    var shown = getComputedStyle(document.querySelector('.preview-day'));
    var mended = shown.getPropertyValue('--brand').trim() !== colours[0]
      || shown.getPropertyValue('--accent').trim() !== colours[1];
    say(mended ? note.dataset.mended : '');
  }

  function dress() {
    var colours = Array.prototype.map.call(fields, hex);
    if (colours.indexOf(null) >= 0) {
      return;
    }
    var address = folder + colours[0].slice(1) + '-' + colours[1].slice(1) + '.css';
    if (sheet.getAttribute('href') === address) {
      return;
    }
    var next = sheet.cloneNode(false);
    next.href = address;
    next.addEventListener('load', function () {
      compare(colours);
      before.remove();
    });
    var before = sheet;
    sheet.after(next);
    sheet = next;
  }

  function soon() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(dress, 150);
  }

  fields.forEach(function (field) {
    var well = document.querySelector('[data-well="' + field.dataset.colour + '"]');
    well.hidden = false;
    well.value = hex(field) || '#000000';
    well.addEventListener('input', function () {
      field.value = well.value;
      soon();
    });
    field.addEventListener('input', function () {
      if (hex(field)) {
        well.value = hex(field);
      }
      soon();
    });
  });

  document.querySelectorAll('[data-follows]').forEach(function (sample) {
    var field = document.getElementById(sample.dataset.follows);
    field.addEventListener('input', function () {
      sample.textContent = field.value.trim() || sample.dataset.otherwise || '';
    });
  });
})();
