import './styles/fonts.css';
import './styles/base.css';
import './styles/frame.css';
import './styles/figure.css';
import './styles/chart.css';
import './styles/map.css';
import './styles/workspace.css';
import './styles/office.css';
import './styles/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const place = document.getElementById('page');
if (place) createRoot(place).render(<App />);
