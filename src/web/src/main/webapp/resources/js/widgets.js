// What PrimeFaces' widgets need from us: dialogs open from their buttons, months and days are called as here.
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

  weeks();
  dialogs();
})();
