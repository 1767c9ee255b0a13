"""Tables on the clipboard: written so that a spreadsheet takes them, read from whatever another program put there."""
