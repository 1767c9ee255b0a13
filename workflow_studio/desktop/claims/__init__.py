"""The claims inbox: what a workbook is taken to say, to accept, edit, reject or answer."""
