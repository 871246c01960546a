/** Puts the page together. */
import './bar.js';
import './gallery.js';
import './stage.js';
import './editor.js';
import { connect, on } from './store.js';

on('lost', () => {
  document.body.classList.add('lost');
  document.getElementById('lost').hidden = false;
});
// Another run of the command has another token, and may have another page.
on('back', () => location.reload());
connect();
