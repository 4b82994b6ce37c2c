// What PrimeFaces' widgets need from us: dialogs open from their buttons, months and days are called as here, and a
// field that is quicker than its widget loses nothing.
(function () {
  'use strict';

  function widget(id) {
    return window.PrimeFaces.widgets[id];
  }

  function dialogs() {
    document.addEventListener('click', function (event) {
      var opener = event.target.closest('[data-dialog]');
      var closer = event.target.closest('[data-close]');
      if (opener && widget(opener.dataset.dialog)) {
        event.preventDefault();
        widget(opener.dataset.dialog).show();
      } else if (closer && widget(closer.dataset.close)) {
        widget(closer.dataset.close).hide();
      }
    });
    // A link that acts as a button is pressed with the space bar too.
    document.addEventListener('keydown', function (event) {
      if (event.key === ' ' && event.target.matches('a[data-dialog]')) {
        event.preventDefault();
        event.target.click();
      }
    });
  }

  // A week begins on Sunday on the calendars of Québec; PrimeFaces' French begins it on Monday.
  function weeks() {
    // A page may have the template of components and none of them: then PrimeFaces is not there.
    Object.keys(window.PrimeFaces ? window.PrimeFaces.locales : {}).forEach(function (language) {
      window.PrimeFaces.locales[language].firstDayOfWeek = 0;
    });
  }

  function catchUp() {
    document.querySelectorAll('.table-search input, .street-picker input[type=text]').forEach(function (field) {
      var picker = field.closest('.street-picker');
      var list = picker && window.PrimeFaces.getWidgetById(picker.id);
      // Until a key is pressed the list takes whatever comes for its own doing; after one it knows all that was typed.
      if (field.value === field.defaultValue || (list && !list.suppressInput)) {
        return;
      }
      if (list) {
        list.suppressInput = false;
      }
      field.dispatchEvent(new Event('input', { bubbles: true }));
      if (list && field !== document.activeElement) {
        // Taken, but nobody is there to choose: no list opens.
        list.deleteTimeout();
      }
    });
  }

  // A fast hand writes before the widgets are made: what stands in a field then is taken as if it were typed now. jQuery
  // makes the widgets one task after the other once the page is read; asked after all of them, it comes after them.
  function early() {
    window.addEventListener('load', function () {
      if (window.jQuery) {
        window.jQuery(catchUp);
      }
    });
  }

  weeks();
  dialogs();
  early();
})();
